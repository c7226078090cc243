'use client';

import { PageHead, Section } from '@diem-cau/portal/ui';
import { Colours } from './colours';
import { FeedbackSamples } from './feedback-samples';
import { FormSamples } from './form-samples';
import { ListSamples } from './list-samples';
import { StateSamples } from './state-samples';
import { TypeScale } from './type-scale';

/** Every token and component in every state. For those who build screens; its words are samples and stay in Vietnamese. */
export function DesignPage() {
  return (
    <main lang="vi" className="mx-auto flex max-w-6xl flex-col gap-12 px-4 py-10 sm:px-8">
      <PageHead title="Thiết kế của Điểm Cầu" answer="Yên tĩnh, chính thức, đọc được từ ba mét" next="Màu chàm là việc làm được. Trạng thái nói bằng chữ và hình, sau cùng mới đến màu." />
      <Section title="Chữ"><TypeScale /></Section>
      <Section title="Màu và độ tương phản"><Colours /></Section>
      <Section title="Trạng thái"><StateSamples /></Section>
      <Section title="Nút và ô nhập"><FormSamples /></Section>
      <Section title="Danh sách"><ListSamples /></Section>
      <Section title="Trống, đang tải, lỗi, không có quyền"><FeedbackSamples /></Section>
    </main>
  );
}
