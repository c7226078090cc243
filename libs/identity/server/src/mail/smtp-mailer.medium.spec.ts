// Real: nodemailer over a socket, against a mail server of 20 lines.
import { type AddressInfo, createServer, type Server } from 'node:net';
import { SmtpMailer } from './smtp-mailer';

describe('the reset mail', () => {
  let server: Server;
  let received = '';

  beforeAll(async () => {
    server = createServer((socket) => {
      let inData = false;
      socket.write('220 mail.example.vn\r\n');
      socket.on('data', (chunk) => {
        const text = chunk.toString();
        if (inData) {
          received += text;
          if (text.endsWith('\r\n.\r\n')) {
            inData = false;
            socket.write('250 taken\r\n');
          }
          return;
        }
        inData = text.startsWith('DATA');
        socket.write(inData ? '354 go on\r\n' : text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n');
      });
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('carries the link to the person in their language', async () => {
    const mailer = new SmtpMailer(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`, 'Điểm Cầu <khong-tra-loi@example.vn>');
    const url = 'https://hop.example.vn/dat-lai-mat-khau#abc';
    await mailer.sendResetLink({ to: 'xa@example.vn', name: 'Trần Văn Ánh', url, minutes: 30, locale: 'vi' });
    const end = received.indexOf('\r\n\r\n');
    const [head, body] = [received.slice(0, end), received.slice(end + 4)];
    expect(head).toContain('To: xa@example.vn');
    const encoding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1];
    const plain = encoding === 'base64' ? Buffer.from(body, 'base64').toString() : quotedPrintable(body);
    expect(plain).toContain(`trong 30 phút để đặt mật khẩu mới:\n${url}\n`);
  });
});

function quotedPrintable(text: string): string {
  const joined = text.replace(/=\r\n/g, '').replace(/\r\n/g, '\n');
  return Buffer.from(joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
}
