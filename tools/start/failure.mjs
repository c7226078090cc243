/** An end that the person at the terminal can act on: one sentence in each language, no stack. */
export class StartFailure extends Error {
  constructor(english, vietnamese, detail = '') {
    super(english);
    this.vietnamese = vietnamese;
    this.detail = detail;
  }
}

/** True where a program's words say that the disk is full. */
export const isDiskFull = (text) => /ENOSPC|No space left on device|Check free disk space/i.test(text);

export function diskFull() {
  return new StartFailure('The disk is full: free some space, then run npm start again. Nothing was lost.', 'Ổ đĩa đã đầy: giải phóng dung lượng rồi chạy lại npm start. Dữ liệu không mất.');
}

/** Turns any error into lines for the terminal. */
export function explain(error) {
  const failure = error instanceof StartFailure ? error : translate(error);
  return [`✗ ${failure.message}`, `  ${failure.vietnamese}`, ...(failure.detail ? [failure.detail] : [])].join('\n');
}

function translate(error) {
  const text = `${error?.code ?? ''} ${error?.message ?? error}`;
  if (isDiskFull(text)) return diskFull();
  if (/EACCES|EPERM|EROFS/.test(error?.code ?? '')) {
    return new StartFailure(`No permission to write ${error.path ?? 'here'}: check who owns the folder.`, 'Không có quyền ghi vào thư mục này: kiểm tra chủ sở hữu thư mục.');
  }
  return new StartFailure('The start stopped on an error.', 'Khởi động dừng vì lỗi.', String(error?.stack ?? error));
}
