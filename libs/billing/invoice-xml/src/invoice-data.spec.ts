import { createHash } from 'node:crypto';
import { vnd } from '@diem-cau/shared/money';
import { serviceDay } from '@diem-cau/shared/time';
import { WORKED_INVOICE } from './fixture';
import { invoiceData } from './invoice-data';

describe('the data of an electronic invoice', () => {
  it('are the worked example, byte for byte', () => {
    expect(createHash('sha256').update(invoiceData(WORKED_INVOICE)).digest('base64')).toBe('Ju913DA++9DPzpZR97pRNkk3JWzg6lypHCPzMPMnO2A=');
  });

  it('say what an adjustment adjusts, and are negative', () => {
    const corrects = { kind: 'adjustment' as const, formNumber: '1', series: 'C26TDC', number: 123, issueDay: serviceDay('2026-11-02') };
    const adjusted = { ...WORKED_INVOICE, number: 124, corrects, vatGroups: [{ vatPercent: 10, netVnd: vnd(-241_935), vatVnd: vnd(-24_194) }], grossVnd: vnd(-266_129) };
    const xml = invoiceData(adjusted);
    expect(xml).toContain('<MSTTCGP>0199100741</MSTTCGP><TTHDLQuan><TCHDon>2</TCHDon><LHDCLQuan>1</LHDCLQuan><KHMSHDCLQuan>1</KHMSHDCLQuan><KHHDCLQuan>C26TDC</KHHDCLQuan><SHDCLQuan>123</SHDCLQuan><NLHDCLQuan>2026-11-02</NLHDCLQuan></TTHDLQuan></TTChung>');
    expect(xml).toContain('<ThTien>-241935</ThTien><TThue>-24194</TThue>');
    expect(xml).toContain('<TgTTTBSo>-266129</TgTTTBSo>');
  });

  it('escape what people write, and drop what XML forbids', () => {
    const xml = invoiceData({ ...WORKED_INVOICE, buyer: { ...WORKED_INVOICE.buyer, name: 'A & B <xã> "\u0001\ud800C', taxCode: null } });
    expect(xml).toContain('<NMua><Ten>A &amp; B &lt;xã&gt; "C</Ten><MDVQHNSach>1099999</MDVQHNSach>');
  });
});
