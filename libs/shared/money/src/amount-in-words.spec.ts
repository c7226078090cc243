import { amountInWords } from './amount-in-words';

describe('amountInWords', () => {
  it.each([
    [550_000n, 'Năm trăm năm mươi nghìn đồng'],
    [266_129n, 'Hai trăm sáu mươi sáu nghìn một trăm hai mươi chín đồng'],
    [605_000n, 'Sáu trăm linh năm nghìn đồng'],
    [20_350_000n, 'Hai mươi triệu ba trăm năm mươi nghìn đồng'],
    [15_000_000n, 'Mười lăm triệu đồng'],
    [404_404n, 'Bốn trăm linh bốn nghìn bốn trăm linh bốn đồng'],
    [1_105_000_005n, 'Một tỷ một trăm linh năm triệu không trăm linh năm đồng'],
    [1_916_129n, 'Một triệu chín trăm mười sáu nghìn một trăm hai mươi chín đồng'],
    [-266_129n, 'Âm hai trăm sáu mươi sáu nghìn một trăm hai mươi chín đồng'],
    [1_005n, 'Một nghìn không trăm linh năm đồng'],
    [1_000_500n, 'Một triệu năm trăm đồng'],
    [0n, 'Không đồng'],
    [5n, 'Năm đồng'],
    [105n, 'Một trăm linh năm đồng'],
    [11n, 'Mười một đồng'],
    [21n, 'Hai mươi mốt đồng'],
    [24n, 'Hai mươi tư đồng'],
    [25n, 'Hai mươi lăm đồng'],
    [14n, 'Mười bốn đồng'],
    [110n, 'Một trăm mười đồng'],
    [1_005_000_000_000n, 'Một nghìn không trăm linh năm tỷ đồng'],
    [2_000_000_000_007n, 'Hai nghìn tỷ không trăm linh bảy đồng'],
  ])('%s', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it('reads an empty ten the southern way where the operator says so', () => {
    expect(amountInWords(605_000n, 'lẻ')).toBe('Sáu trăm lẻ năm nghìn đồng');
  });
});
