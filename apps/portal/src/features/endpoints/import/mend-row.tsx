'use client';

import type { ImportColumn, ImportPreviewView, ImportRowView } from '@diem-cau/endpoints/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { Banner, Button, Field, Form, FormError, SidePanel, TextInput, useDraft } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';

type Props = { importId: string; row: ImportRowView; columns: readonly ImportColumn[]; onClose: () => void };

const needed: readonly ImportColumn[] = ['unitCode', 'unitName', 'name'];

/** One row of the file, to be mended in place; the whole file is judged again. */
export function MendRow({ importId, row, columns, onClose }: Props) {
  const t = useTranslations('endpoints.import');
  const draft = useDraft<Partial<Record<ImportColumn, string>>>(`import:${importId}:${row.row}`, row.values);
  const fields = [...new Set<ImportColumn>([...needed, ...columns])];
  const mend = useApiMutation<object, ImportPreviewView>({
    method: 'PATCH',
    path: `/endpoints/import/${importId}/rows`,
    refresh: ['/endpoints/import'],
    onSuccess: () => {
      draft.forget();
      onClose();
    },
  });
  return (
    <SidePanel title={t('mend_row', { row: row.row })} onClose={onClose}>
      <Form onSubmit={() => mend.mutate({ row: row.row, values: draft.value })} label={t('mend_row', { row: row.row })} actions={<Button kind="primary" submit pending={mend.isPending}>{t('mend_save')}</Button>}>
        {row.codes.length > 0 && <Banner kind="bad">{row.codes.map((code) => t(`code.${code}`)).join(' ')}</Banner>}
        <FormError error={mend.error} />
        {fields.map((column) => (
          <Field key={column} label={t(`column.${column}`)} optional={column !== 'name' && column !== 'unitName'}>
            <TextInput value={draft.value[column] ?? ''} onChange={(text) => draft.set({ [column]: text })} />
          </Field>
        ))}
      </Form>
    </SidePanel>
  );
}
