'use client';

import { ApiError } from '@diem-cau/portal/api-client';
import { Banner, Button, EmptyState, ErrorState, LoadingState, NoPermissionState, Progress, SidePanel, UndoBar, useToast } from '@diem-cau/portal/ui';
import { useState, type ReactNode } from 'react';

const lost = new ApiError(0, { code: 'client.offline', message: '' });
const broken = new ApiError(500, { code: 'platform.internal', message: '', requestId: 'req-7f3a' });

export function FeedbackSamples() {
  const toast = useToast();
  const [panel, setPanel] = useState(false);
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 md:grid-cols-2">
        <Frame><EmptyState title="Chưa có điểm cầu nào" action={<Button kind="primary">Nhập từ tệp</Button>}>Nhập danh sách từ tệp Excel, hoặc thêm từng điểm.</EmptyState></Frame>
        <Frame><LoadingState rows={5} /></Frame>
        <Frame><ErrorState error={lost} onRetry={() => undefined} kept="Bản nháp giấy mời vẫn còn trên máy này." /></Frame>
        <Frame><ErrorState error={broken} onRetry={() => undefined} /></Frame>
        <Frame><NoPermissionState /></Frame>
        <Frame><div className="p-5"><Progress label="Phát hành hóa đơn" done={97} total={152} left="còn khoảng 1 phút" /></div></Frame>
      </div>
      <Banner kind="warn" title="Ba điểm cầu trùng lịch">Chọn giờ khác, hoặc bỏ ba điểm này khỏi giấy mời.</Banner>
      <Banner kind="bad">Tệp thiếu cột “Mã đơn vị”. Thêm cột rồi đưa tệp vào lại.</Banner>
      <UndoBar onUndo={() => undefined} until="Hoàn tác được đến 15:20.">Đã nhập 24 điểm cầu.</UndoBar>
      <div className="flex gap-3">
        <Button onClick={() => toast({ text: 'Đã xóa điểm cầu khỏi giấy mời', undo: () => undefined })}>Thông báo có hoàn tác</Button>
        <Button onClick={() => setPanel(true)}>Mở ngăn bên</Button>
      </div>
      {panel && <SidePanel title="Xã Đạo Đức" onClose={() => setPanel(false)} footer={<Button kind="primary">Lưu</Button>}>Nội dung của một hàng, bên cạnh danh sách.</SidePanel>}
    </div>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return <div className="overflow-hidden rounded-large border border-line bg-sheet">{children}</div>;
}
