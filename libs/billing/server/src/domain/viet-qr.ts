export interface VietQr {
  /** Six digits, e.g. VietinBank 970415. */
  readonly bankBin: string;
  readonly accountNumber: string;
  /** A transfer to an account (default) or to a card. */
  readonly target?: 'account' | 'card';
  /** In đồng; left out, the code is static and the payer types the amount. */
  readonly amountVnd?: bigint;
  readonly billNumber?: string;
  /** What the transfer will say; ASCII, at most 25 characters. */
  readonly purpose?: string;
}

const NAPAS_AID = 'A000000727';
const SERVICE = { account: 'QRIBFTTA', card: 'QRIBFTTC' } as const;

/**
 * The text of a VietQR code (EMVCo, NAPAS "QR Format T&C" 1.0). Throws `RangeError` for a field that the format cannot hold,
 * because a bank's app would refuse the code in the payer's hand.
 */
export function vietQr({ bankBin, accountNumber, target = 'account', amountVnd, billNumber, purpose }: VietQr): string {
  demand(/^\d{6}$/.test(bankBin), 'bank BIN', bankBin);
  demand(/^[0-9A-Za-z]{1,19}$/.test(accountNumber), 'account number', accountNumber);
  demand(amountVnd === undefined || (amountVnd > 0n && amountVnd < 10n ** 13n), 'amount', String(amountVnd));
  for (const text of [billNumber, purpose]) demand(text === undefined || /^[\x20-\x7e]{1,25}$/.test(text), 'text', String(text));

  const beneficiary = field('00', bankBin) + field('01', accountNumber);
  const additional = (billNumber ? field('01', billNumber) : '') + (purpose ? field('08', purpose) : '');
  const body = [
    field('00', '01'),
    field('01', amountVnd === undefined ? '11' : '12'),
    field('38', field('00', NAPAS_AID) + field('01', beneficiary) + field('02', SERVICE[target])),
    field('53', '704'),
    amountVnd === undefined ? '' : field('54', amountVnd.toString()),
    field('58', 'VN'),
    additional === '' ? '' : field('62', additional),
    '6304',
  ].join('');
  return body + crc16(body);
}

/** CRC-16/CCITT-FALSE (polynomial 1021, start FFFF) as four capital hex digits: "123456789" → 29B1. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

function field(id: string, value: string): string {
  return id + String(value.length).padStart(2, '0') + value;
}

function demand(isMet: boolean, what: string, value: string): void {
  if (!isMet) throw new RangeError(`VietQR cannot hold this ${what}: ${value}`);
}
