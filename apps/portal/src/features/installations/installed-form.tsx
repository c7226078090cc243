'use client';

import type { InstallationView } from '@diem-cau/endpoints/contracts';
import { Button, Checkbox, DraftNotice, Field, Form, NumberInput, Textarea, TextInput, useDraft, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { checks, reportOf, startValues } from './installed-report';
import { keep } from './queue-store';

/**
 * Five checks, serials, the measured line, a note. It is always kept on the phone first and sent from there: with a line at
 * once, without one later.
 */
export function InstalledForm({ visit, onKept }: { visit: InstallationView; onKept: () => void }) {
  const t = useTranslations('endpoints');
  const toast = useToast();
  const draft = useDraft(`installed:${visit.endpointId}`, startValues(visit));
  const [notKept, setNotKept] = useState(false);
  const { value, set } = draft;
  const unchecked = checks.filter((check) => !value.checks[check]);
  const save = (): void => {
    try {
      keep({ endpointId: visit.endpointId, name: visit.unit.fullName, key: crypto.randomUUID(), body: reportOf(value, new Date()) });
    } catch {
      setNotKept(true);
      return;
    }
    draft.clear();
    toast({ text: t('visits.saved') });
    onKept();
  };
  return (
    <Form onSubmit={save} label={t('visits.report')} actions={<Button kind="primary" size="large" submit className="max-sm:w-full">{t('visits.send')}</Button>}>
      <DraftNotice draft={draft} />
      <fieldset>
        <legend className="mb-1 font-medium">{t('visits.checks')}</legend>
        {checks.map((check) => <Checkbox key={check} checked={value.checks[check] === true} onChange={(checked) => set({ checks: { ...value.checks, [check]: checked } })}>{t(`check.${check}`)}</Checkbox>)}
      </fieldset>
      {visit.kit.map(({ kind }) => (
        <Field key={kind} label={t('visits.serial_of', { asset: t(`asset.${kind}`) })} optional>
          <TextInput value={value.serials[kind] ?? ''} autoCapitalize="characters" autoComplete="off" onChange={(serial) => set({ serials: { ...value.serials, [kind]: serial } })} />
        </Field>
      ))}
      <Field label={t('visits.line')} hint={t('visits.line_hint')} optional><NumberInput value={value.lineKbps} onChange={(lineKbps) => set({ lineKbps })} /></Field>
      <Field label={t('visits.note')} optional><Textarea value={value.note} onChange={(note) => set({ note })} rows={3} /></Field>
      {unchecked.length > 0 && <p className="text-small text-warn">{t('visits.unchecked', { checks: unchecked.map((check) => t(`check.${check}`)).join(', ') })}</p>}
      {notKept && <p role="alert" className="text-bad">{t('visits.not_kept')}</p>}
    </Form>
  );
}
