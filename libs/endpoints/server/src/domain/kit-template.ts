import type { AssetInput, KitTemplateView } from '@diem-cau/endpoints/contracts';

/**
 * The kit of the article: a 48-inch Sony television, conferencing computer, camera and microphone, 30 million đồng in all.
 * The article tells only the sum; the four prices are ours.
 */
export const KIT_TEMPLATE: readonly AssetInput[] = [
  { kind: 'television', model: 'Sony 48"', serial: '', priceVnd: 12_000_000, warrantyUntil: null, owner: 'unit', funding: 'unit_budget' },
  { kind: 'conferencing_computer', model: 'CPU hội nghị truyền hình', serial: '', priceVnd: 11_000_000, warrantyUntil: null, owner: 'unit', funding: 'unit_budget' },
  { kind: 'camera', model: 'Camera HD 720p', serial: '', priceVnd: 4_500_000, warrantyUntil: null, owner: 'unit', funding: 'unit_budget' },
  { kind: 'microphone', model: 'Micro đa hướng', serial: '', priceVnd: 2_500_000, warrantyUntil: null, owner: 'unit', funding: 'unit_budget' },
];

export function kitTemplate(): KitTemplateView {
  return { items: KIT_TEMPLATE.map((asset) => ({ ...asset })), totalVnd: KIT_TEMPLATE.reduce((sum, { priceVnd }) => sum + priceVnd, 0) };
}
