import { createTransport, type Transporter } from 'nodemailer';
import type { Mailer, ResetMail } from './mailer';

export class SmtpMailer implements Mailer {
  private readonly transport: Transporter;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    this.transport = createTransport(smtpUrl);
  }

  async sendResetLink({ to, name, url, minutes, locale }: ResetMail): Promise<void> {
    const message =
      locale === 'en'
        ? { subject: 'Set a new password', text: `Dear ${name},\n\nSet a new password within ${minutes} minutes:\n${url}\n\nThe link works once. If you did not ask for it, do nothing; your password stays.\n` }
        : { subject: 'Đặt lại mật khẩu', text: `Kính gửi Ông/Bà ${name},\n\nMở liên kết sau trong ${minutes} phút để đặt mật khẩu mới:\n${url}\n\nLiên kết chỉ dùng được một lần. Nếu không yêu cầu việc này, xin bỏ qua; mật khẩu cũ vẫn giữ nguyên.\n` };
    await this.transport.sendMail({ from: this.from, to, ...message });
  }
}
