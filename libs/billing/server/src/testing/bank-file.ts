export interface TestLine { readonly day: string; readonly vnd: number; readonly text: string; readonly id?: string }

/** A file as a bank writes it: labels, a running balance, Vietnamese headers. Ids where the lines have one. */
export function bankFile(lines: readonly TestLine[], { opening = 10_000_000, account = '113366668888' } = {}): Buffer {
  let balance = opening;
  const rows = lines.map(({ day, vnd, text, id }) => {
    balance += vnd;
    const [year, month, date] = day.split('-');
    return [`${date}/${month}/${year}`, id ?? '', vnd < 0 ? -vnd : '', vnd > 0 ? vnd : '', balance, `"${text.replaceAll('"', '""')}"`].join(';');
  });
  return Buffer.from(['SAO KÊ TÀI KHOẢN', `Số tài khoản:;${account}`, `Số dư đầu kỳ:;;;;${opening}`, 'Ngày giao dịch;Mã giao dịch;Ghi nợ;Ghi có;Số dư;Nội dung giao dịch', ...rows, `Số dư cuối kỳ:;;;;${balance}`].join('\r\n'));
}

/** A treasury's list, by budget code. */
export function treasuryFile(lines: readonly (TestLine & { readonly budgetCode: string })[]): Buffer {
  const rows = lines.map(({ day, vnd, text, id, budgetCode }, index) => [index + 1, day.split('-').reverse().join('/'), id ?? `UNC${index}`, budgetCode, 'Đơn vị', `"${text}"`, vnd].join(';'));
  return Buffer.from(['KHO BẠC NHÀ NƯỚC KHU VỰC MẪU', 'STT;Ngày chứng từ;Số chứng từ;Mã ĐVQHNS;Đơn vị trả tiền;Nội dung;Số tiền', ...rows].join('\n'));
}
