import { LoadingState, SkeletonBar } from '@diem-cau/portal/ui';

export default function Loading() {
  return (
    <div className="flex flex-col gap-6">
      <SkeletonBar className="h-8 w-72" />
      <LoadingState rows={8} />
    </div>
  );
}
