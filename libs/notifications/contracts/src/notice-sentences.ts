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
  'billing.invoice_issued': {
    vi: '{operator} đã phát hành hoá đơn {number}, số tiền {amount}, hạn thanh toán {due}.',
    en: '{operator} issued invoice {number} over {amount}, due on {due}.',
  },
  'billing.event_parked': {
    vi: 'Thay đổi của điểm cầu {endpoint} ngày {day} chưa ghi được vào thuê bao. Xem lý do và quyết định.',
    en: 'A change of endpoint {endpoint} on {day} could not be recorded. See why and decide.',
  },
  'billing.letters_to_send': {
    vi: 'Có {letters} thư nhắc nợ chờ gửi. Xem và gửi bằng một lần bấm.',
    en: '{letters} reminders wait to be sent. Look at them and send them with one press.',
  },
  'billing.reminder_sent': {
    vi: '{operator} gửi thông báo {number} (lần {level}) về cước quá hạn {amount}. Xem thư và cách thanh toán.',
    en: '{operator} sent letter {number} (no. {level}) about {amount} past due. See the letter and how to pay.',
  },
  'billing.notice_issued': {
    vi: '{operator} gửi thông báo {number} về nội dung ghi sai trên hóa đơn {invoice}; số tiền không đổi.',
    en: '{operator} sent notice {number}: words on invoice {invoice} were wrong; the amount stays.',
  },
  'billing.quotation_sent': {
    vi: '{operator} gửi báo giá {number}, {amount}, có hiệu lực đến {until}. Xem và trả lời.',
    en: '{operator} sent quotation {number} over {amount}, valid until {until}. Look at it and answer.',
  },
  'billing.quotation_accepted': {
    vi: '{buyer} đồng ý báo giá {number}. Các dòng sẽ vào hóa đơn kỳ tới.',
    en: '{buyer} accepted quotation {number}. Its lines go on the next invoice.',
  },
  'billing.quotation_declined': {
    vi: '{buyer} không đồng ý báo giá {number}. Xem lý do.',
    en: '{buyer} declined quotation {number}. See why.',
  },
  'billing.question_asked': {
    vi: '{buyer} hỏi về hóa đơn {invoice}. Mở để trả lời.',
    en: '{buyer} asks about invoice {invoice}. Open it to answer.',
  },
  'billing.question_answered': {
    vi: 'Nhà cung cấp đã trả lời câu hỏi về hóa đơn {invoice}.',
    en: 'The operator answered your question about invoice {invoice}.',
  },
  'billing.service_suspended': {
    vi: 'Tạm ngừng {count} điểm cầu do nợ cước: {endpoints}. Điểm cầu tự khôi phục khi khoản nợ được thanh toán.',
    en: '{count} endpoints were suspended for unpaid fees: {endpoints}. They are restored by themselves once the debt is paid.',
  },
  'billing.service_restored': {
    vi: 'Khôi phục {count} điểm cầu đã tạm ngừng do nợ cước: {endpoints}.',
    en: '{count} endpoints suspended for unpaid fees were restored: {endpoints}.',
  },
  'billing.webhook_disabled': {
    vi: 'Webhook tới {url} không nhận được sau nhiều lần gửi nên đã tắt. Sửa máy nhận rồi bật lại; tin còn chờ sẽ được gửi.',
    en: 'The webhook to {url} took nothing after many tries and was switched off. Mend the receiver and switch it on; what waits is sent then.',
  },
  'endpoints.device_copied': {
    vi: 'Thiết bị của điểm cầu {name} được dùng ở hai nơi cùng lúc. Thu hồi và ghép nối lại nếu không phải do đơn vị.',
    en: 'The device of endpoint {name} is in use in two places at once. Revoke it and pair again unless you did this yourselves.',
  },
  'meetings.invited': {
    vi: '{host} mời họp “{title}”, {startsAt}. Mở giấy mời để trả lời.',
    en: '{host} invites you to “{title}”, {startsAt}. Open the invitation to answer.',
  },
  'meetings.requested': {
    vi: '{host} đề nghị đơn vị dự họp “{title}”, {startsAt}. Mở giấy mời để nhận hoặc từ chối.',
    en: '{host} asks your unit to join “{title}”, {startsAt}. Open the invitation to accept or decline.',
  },
  'meetings.uninvited': {
    vi: '{host} rút lại giấy mời họp “{title}”, {startsAt}.',
    en: '{host} withdrew the invitation to “{title}”, {startsAt}.',
  },
  'meetings.changed': {
    vi: 'Cuộc họp “{title}” của {host} có thay đổi; bắt đầu {startsAt}. Xem lại giấy mời.',
    en: 'The meeting “{title}” of {host} was changed; it starts {startsAt}. Look at the invitation again.',
  },
  'meetings.moved': {
    vi: 'Cuộc họp “{title}” của {host} dời sang {startsAt}. Lý do: {reason}',
    en: 'The meeting “{title}” of {host} was moved to {startsAt}. Reason: {reason}',
  },
  'meetings.postponed': {
    vi: 'Cuộc họp “{title}” của {host} hoãn, chưa có ngày mới. Lý do: {reason}',
    en: 'The meeting “{title}” of {host} is postponed without a new date. Reason: {reason}',
  },
  'meetings.cancelled': {
    vi: 'Cuộc họp “{title}” của {host}, {startsAt}, đã huỷ. Lý do: {reason}',
    en: 'The meeting “{title}” of {host}, {startsAt}, was cancelled. Reason: {reason}',
  },
  'meetings.answer_wanted': {
    vi: '{host} chờ trả lời giấy mời họp “{title}”, {startsAt}. Mở giấy mời để trả lời.',
    en: '{host} waits for an answer to the invitation to “{title}”, {startsAt}. Open it to answer.',
  },
  'meetings.starts_soon': {
    vi: 'Cuộc họp “{title}” bắt đầu sau {minutes} phút, lúc {startsAt}. Mở điểm cầu và thử tiếng, hình.',
    en: 'The meeting “{title}” starts in {minutes} minutes, at {startsAt}. Open the endpoint and try sound and picture.',
  },
  'meetings.unit_answers_attend': {
    vi: '{unit} nhận lời dự họp “{title}”.',
    en: '{unit} accepted the invitation to “{title}”.',
  },
  'meetings.unit_answers_leave': {
    vi: '{unit} không dự họp “{title}”. Lý do: {reason}',
    en: '{unit} declined the invitation to “{title}”. Reason: {reason}',
  },
  'meetings.unit_answers_substitute': {
    vi: '{unit} cử người đi thay dự họp “{title}”. Lý do: {reason}',
    en: '{unit} sends a substitute to “{title}”. Reason: {reason}',
  },
};

const UNKNOWN: NoticeSentence = { vi: 'Có việc mới cần xem trên Điểm Cầu.', en: 'There is something new for you in Điểm Cầu.' };

/** The sentence of a notice with its values; a value that is missing stays visible as its name. */
export function noticeSentence(kind: string, args: Readonly<Record<string, string | number>>, locale: 'vi' | 'en'): string {
  const sentence = NOTICE_SENTENCES[kind] ?? UNKNOWN;
  return sentence[locale].replace(/\{(\w+)\}/g, (place, name: string) => String(args[name] ?? place));
}
