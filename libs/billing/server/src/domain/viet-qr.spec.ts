import { QRPay } from 'vietnam-qr-pay';
import { crc16, vietQr, type VietQr } from './viet-qr';

const ACCOUNT = { bankBin: '970403', accountNumber: '0011012345678' };
const CARD = { bankBin: '970403', accountNumber: '9704031101234567', target: 'card' } as const;
const ORDER = { amountVnd: 180_000n, billNumber: 'NPS6869', purpose: 'thanh toan don hang' };

describe('vietQr', () => {
  it.each<[string, VietQr, string]>([
    // As printed, 6.1.1 announces 12 characters for an account of 13; this is the same code with the right length.
    ['6.1.1', ACCOUNT, '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F'],
    ['6.1.2', CARD, '00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52'],
    [
      '6.1.3',
      { ...ACCOUNT, ...ORDER },
      '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E',
    ],
    [
      '6.1.4',
      { ...CARD, ...ORDER },
      '00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203',
    ],
  ])('NAPAS vector %s', (_, input, text) => {
    expect(vietQr(input)).toBe(text);
  });

  it('makes the worked invoice byte for byte', () => {
    const input = { bankBin: '970415', accountNumber: '113366668888', amountVnd: 1_916_129n, purpose: 'DCC26TDC00000123Z' };
    expect(vietQr(input)).toBe(
      '00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA5303704540719161295802VN62210817DCC26TDC00000123Z63042C84',
    );
  });

  it('is read back by an independent reader', () => {
    const read = new QRPay(vietQr({ bankBin: '970415', accountNumber: '113366668888', amountVnd: 550_000n, purpose: 'DCC26TDC00000001K' }));
    expect(read.isValid).toBe(true);
    expect([read.consumer.bankBin, read.consumer.bankNumber, read.amount, read.additionalData.purpose]).toEqual([
      '970415',
      '113366668888',
      '550000',
      'DCC26TDC00000001K',
    ]);
  });

  it.each<Partial<VietQr>>([{ bankBin: '12' }, { accountNumber: '' }, { amountVnd: 0n }, { amountVnd: -1n }, { purpose: 'Điểm cầu' }, { purpose: 'x'.repeat(26) }])(
    'refuses %p',
    (wrong) => {
      expect(() => vietQr({ ...ACCOUNT, ...wrong })).toThrow(RangeError);
    },
  );
});

it('crc16 meets the check value of CRC-16/CCITT-FALSE and vector 6.1.1 as printed', () => {
  expect(crc16('123456789')).toBe('29B1');
  expect(crc16('00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304')).toBe('F4E5');
});
