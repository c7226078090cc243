const FAMILIES = ['Nguyễn', 'Hoàng', 'Nông', 'Lý', 'Đặng', 'Phàn', 'Giàng', 'Vàng', 'Sùng', 'Lù', 'Lương', 'Triệu', 'Ma', 'Bàn', 'Vừ', 'Thèn', 'Cháng', 'Lò'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Hữu', 'Ngọc'];
const GIVENS = ['An', 'Bình', 'Chung', 'Diệp', 'Giang', 'Hà', 'Hương', 'Khánh', 'Liên', 'Nam', 'Oanh', 'Phương', 'Quỳnh', 'Sơn', 'Tâm', 'Uyên', 'Vinh', 'Yến', 'Long'];

/** A custodian of an endpoint: invented, said so in the name, the same for the same number. */
export function inventedCustodian(index: number): { name: string; phone: string } {
  const name = [FAMILIES[index % FAMILIES.length], MIDDLES[(index * 5) % MIDDLES.length], GIVENS[(index * 7) % GIVENS.length]].join(' ');
  return { name: `${name} (minh họa)`, phone: `0900 000 ${String(100 + index)}` };
}
