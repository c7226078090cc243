import { foldMarks } from './fold-marks';

describe('foldMarks', () => {
  it.each([
    ['Hà Giang', 'ha giang'],
    ['Vị  Xuyên', 'vi xuyen'],
    ['Xín Mần', 'xin man'],
    ['ĐỒNG VĂN', 'dong van'],
    ['ửữựợ', 'uuuo'],
  ])('folds %s to %s', (text, key) => expect(foldMarks(text)).toBe(key));
});
