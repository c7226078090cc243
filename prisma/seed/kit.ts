/** The article's kit: four parts for about 30 million đồng in all. The price of each part is invented. */
export const KIT = [
  { kind: 'television', model: 'Sony 48 inch', price_vnd: 12_000_000 },
  { kind: 'conferencing_computer', model: 'CPU hội nghị truyền hình', price_vnd: 11_000_000 },
  { kind: 'camera', model: 'Camera HD 720p', price_vnd: 4_500_000 },
  { kind: 'microphone', model: 'Micro đa hướng', price_vnd: 2_500_000 },
] as const;
