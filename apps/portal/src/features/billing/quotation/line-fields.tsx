'use client';

import { Button, Checkbox, Field, MoneyInput, NumberInput, Select, TextInput } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useClassName } from '../catalogue/use-class-name';

export type LineValues = { name: string; unit: string; quantity: number | null; unitVnd: number | null; vatClass: string; vatIncluded: boolean };

type Props = { index: number; line: LineValues; classes: readonly string[]; tried: boolean; onChange: (change: Partial<LineValues>) => void; onRemove: (() => void) | null };

/** One line of a quotation. */
export function LineFields({ index, line, classes, tried, onChange, onRemove }: Props) {
  const t = useTranslations('quotation.line');
  const sayClass = useClassName();
  return (
    <fieldset className="flex flex-col gap-4 rounded-large border border-line bg-sheet p-4">
      <legend className="px-1 font-semibold">{t('legend', { number: index + 1 })}</legend>
      <Field label={t('name')} error={tried && !line.name.trim() && t('name_missing')}><TextInput value={line.name} onChange={(name) => onChange({ name })} /></Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t('unit')} error={tried && !line.unit.trim() && t('unit_missing')}><TextInput value={line.unit} onChange={(unit) => onChange({ unit })} /></Field>
        <Field label={t('quantity')} error={tried && !line.quantity && t('quantity_missing')}><NumberInput value={line.quantity} onChange={(quantity) => onChange({ quantity })} /></Field>
        <Field label={t('unit_price')} error={tried && !line.unitVnd && t('price_missing')}><MoneyInput value={line.unitVnd} onChange={(unitVnd) => onChange({ unitVnd })} /></Field>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <span className="w-56"><Field label={t('vat_class')}><Select value={line.vatClass} onChange={(vatClass) => onChange({ vatClass })} options={classes.map((value) => ({ value, label: sayClass(value) }))} /></Field></span>
        <Checkbox checked={line.vatIncluded} onChange={(vatIncluded) => onChange({ vatIncluded })}>{t('vat_included')}</Checkbox>
        {onRemove && <Button kind="plain" onClick={onRemove}>{t('remove')}</Button>}
      </div>
    </fieldset>
  );
}
