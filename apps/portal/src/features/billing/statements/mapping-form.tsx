'use client';

import type { MapStatementInput, StatementDraft, StatementMappingView } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Button, Field, Form, FormError, MoreDetails, NumberInput, Section, Select, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

type ColumnName = keyof StatementMappingView['columns'];
const columnNames: readonly ColumnName[] = ['day', 'text', 'credit', 'debit', 'amount', 'balance', 'bankTxnId', 'counterparty', 'budgetCode'];
const unknown: StatementMappingView = { kind: 'bank', headerRow: 1, columns: {}, dayFormat: 'dmy', numberFormat: 'dots', balances: 'labels' };

/** Whose file it is and where its columns are. Saved, the next file of this bank needs no hand. */
export function MappingForm({ draft }: { draft: StatementDraft }) {
  const t = useTranslations('money_in.statement');
  const toast = useToast();
  const [tried, setTried] = useState(false);
  const { statement } = draft;
  const form = useDraft(`statement:${statement.id}:${draft.mappingIs}`, { bank: statement.bank, account: statement.account, mapping: draft.mapping ?? unknown });
  const { bank, account, mapping } = form.value;
  const save = useApiMutation<MapStatementInput, StatementDraft>({
    method: 'PUT',
    path: `/billing/statements/${statement.id}/mapping`,
    refresh: ['/billing/statements'],
    onSuccess: () => {
      form.forget();
      toast({ text: t('mapping_saved') });
    },
  });
  const isAccount = /^[0-9A-Za-z.\s-]{4,40}$/.test(account.trim());
  const set = (change: Partial<StatementMappingView>): void => form.set({ bank, account, mapping: { ...mapping, ...change } });
  const header = draft.head.find(({ row }) => row === mapping.headerRow)?.cells ?? [];
  const positions = header.map((cell, index) => ({ value: String(index), label: `${index + 1}. ${cell || '–'}` }));
  const column = (name: ColumnName, value: string): void => {
    const { [name]: _, ...others } = mapping.columns;
    set({ columns: value === '' ? others : { ...others, [name]: Number(value) } });
  };
  const submit = (): void => {
    setTried(true);
    if (bank.trim() && isAccount) save.mutate({ bank: bank.trim(), account: account.trim(), mapping });
  };
  const choices = <T extends string>(values: readonly T[], label: (value: T) => string) => values.map((value) => ({ value, label: label(value) }));
  const columnField = (name: ColumnName) => (
    <Field key={name} label={t(`columns.${name}`)} optional={!['day', 'text'].includes(name)}>
      <Select value={mapping.columns[name] === undefined ? '' : String(mapping.columns[name])} onChange={(value) => column(name, value)} options={positions} placeholder={t('no_column')} />
    </Field>
  );
  const columns = (
    <>
      <Field label={t('kind')}><Select value={mapping.kind} onChange={(kind) => set({ kind: kind as StatementMappingView['kind'] })} options={choices(['bank', 'treasury'], (value) => t(`kinds.${value}`))} /></Field>
      <Field label={t('header_row')}><NumberInput value={mapping.headerRow} onChange={(row) => set({ headerRow: Math.max(1, row ?? 1) })} /></Field>
      {columnNames.map(columnField)}
      <Field label={t('day_format')}><Select value={mapping.dayFormat} onChange={(value) => set({ dayFormat: value as StatementMappingView['dayFormat'] })} options={choices(['dmy', 'mdy', 'ymd'], (value) => t(`day_formats.${value}`))} /></Field>
      <Field label={t('number_format')}><Select value={mapping.numberFormat} onChange={(value) => set({ numberFormat: value as StatementMappingView['numberFormat'] })} options={choices(['dots', 'commas', 'plain'], (value) => t(`number_formats.${value}`))} /></Field>
      <Field label={t('balances')}><Select value={mapping.balances} onChange={(value) => set({ balances: value as StatementMappingView['balances'] })} options={choices(['labels', 'running', 'none'], (value) => t(`balance_kinds.${value}`))} /></Field>
    </>
  );
  return (
    <Section title={t('mapping')} sheet>
      <Form label={t('mapping')} onSubmit={submit} actions={<Button kind={draft.mappingIs === 'confirmed' ? 'quiet' : 'primary'} submit pending={save.isPending}>{t('save_mapping')}</Button>}>
        <p className="text-ink-2">{t(`mapping_is.${draft.mappingIs}`)}</p>
        <FormError error={save.error} />
        <Field label={t('bank')} hint={t('bank_hint')} error={tried && !bank.trim() && t('bank_missing')}><TextInput value={bank} maxLength={100} onChange={(value) => form.set({ bank: value, account, mapping })} /></Field>
        <Field label={t('account')} hint={t('account_hint')} error={tried && !isAccount && t('account_missing')}><TextInput value={account} maxLength={40} inputMode="numeric" onChange={(value) => form.set({ bank, account: value, mapping })} /></Field>
        {draft.mappingIs === 'missing' || draft.faults.length > 0 ? columns : <MoreDetails label={t('mapping_more')}>{columns}</MoreDetails>}
      </Form>
    </Section>
  );
}
