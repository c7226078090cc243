/** A notice's words in both languages, with `{arg}` places; the portal's list and the mail say the same. */
export interface NoticeSentence {
  readonly vi: string;
  readonly en: string;
}

/** Every kind of notice. A kind that stands not here is said by {@link UNKNOWN}. */
export const NOTICE_SENTENCES: Readonly<Record<string, NoticeSentence>> = {
  'audit.chain_broken': {
    vi: 'Nhật ký của đơn vị bị sửa hoặc xoá từ dòng số {seq}. Báo ngay cho quản trị hệ thống, không ghi đè bản sao lưu.',
    en: 'The audit trail was changed or cut from entry {seq} on. Tell the system administrator at once and keep the backups.',
  },
};

const UNKNOWN: NoticeSentence = { vi: 'Có việc mới cần xem trên Điểm Cầu.', en: 'There is something new for you in Điểm Cầu.' };

/** The sentence of a notice with its values; a value that is missing stays visible as its name. */
export function noticeSentence(kind: string, args: Readonly<Record<string, string | number>>, locale: 'vi' | 'en'): string {
  const sentence = NOTICE_SENTENCES[kind] ?? UNKNOWN;
  return sentence[locale].replace(/\{(\w+)\}/g, (place, name: string) => String(args[name] ?? place));
}
