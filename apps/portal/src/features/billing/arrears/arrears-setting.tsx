'use client';

import type { ArrearsSetting } from '@diem-cau/billing/contracts';
import { useApiMutation, useApiQuery } from '@diem-cau/portal/api-client';
import { Button, ErrorState, Field, Form, FormError, LoadingState, NumberInput, Section, TextInput, useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCan } from '../../../session/session-provider';
import { daysOfText, periodsOfText } from './setting-text';

/** When payers are written to, when not, and from when a suspension may be proposed. */
export function ArrearsSettingPart() {
  const read = useApiQuery<ArrearsSetting>('/billing/arrears/settings');
  if (!read.data) return read.error ? <ErrorState error={read.error} onRetry={() => void read.refetch()} /> : <LoadingState rows={5} />;
  return <SettingForm key={JSON.stringify(read.data)} setting={read.data} />;
}

function SettingForm({ setting }: { setting: ArrearsSetting }) {
  const t = useTranslations('arrears.setting');
  const toast = useToast();
  const may = useCan('billing.contracts');
  const [days, setDays] = useState(setting.reminderDays.join(', '));
  const [quiet, setQuiet] = useState(setting.quietPeriods.join(', '));
  const [suspendAfterDays, setSuspendAfterDays] = useState<number | null>(setting.suspendAfterDays);
  const [letters, setLetters] = useState<number | null>(setting.remindersBeforeSuspension);
  const [tried, setTried] = useState(false);
  const [reminderDays, quietPeriods] = [daysOfText(days), periodsOfText(quiet)];
  const save = useApiMutation<ArrearsSetting, ArrearsSetting>({ method: 'PUT', path: '/billing/arrears/settings', refresh: ['/billing'], onSuccess: () => toast({ text: t('saved') }) });
  const submit = (): void => {
    setTried(true);
    if (reminderDays && quietPeriods && suspendAfterDays && letters !== null) save.mutate({ reminderDays, quietPeriods, suspendAfterDays, remindersBeforeSuspension: letters });
  };
  return (
    <Section title={t('title')} sheet>
      <Form label={t('title')} onSubmit={submit} actions={may && <Button kind="primary" submit pending={save.isPending}>{t('save')}</Button>}>
        <FormError error={save.error} />
        <Field label={t('days')} hint={t('days_hint')} error={tried && !reminderDays && t('days_wrong')}><TextInput value={days} onChange={setDays} className="dc-figures" /></Field>
        <Field label={t('quiet')} hint={t('quiet_hint')} error={tried && !quietPeriods && t('quiet_wrong')}><TextInput value={quiet} onChange={setQuiet} className="dc-figures" /></Field>
        <Field label={t('suspend_after')} hint={t('suspend_after_hint')} error={tried && !suspendAfterDays && t('number_missing')}><NumberInput value={suspendAfterDays} onChange={setSuspendAfterDays} /></Field>
        <Field label={t('letters')} error={tried && letters === null && t('number_missing')}><NumberInput value={letters} onChange={setLetters} /></Field>
      </Form>
    </Section>
  );
}
