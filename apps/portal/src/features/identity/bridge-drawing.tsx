const communes = 15;
const width = 600;
const shore = 330;

/** A bridge from the centre to each point: one province, five districts, fifteen communes. */
export function BridgeDrawing() {
  const points = Array.from({ length: communes }, (_, index) => 30 + (index * (width - 60)) / (communes - 1));
  const districts = points.filter((_, index) => index % 3 === 1);
  const centre = width / 2;
  return (
    <svg viewBox={`0 0 ${width} 400`} aria-hidden="true" preserveAspectRatio="xMidYMid slice" className="absolute inset-x-0 top-[18%] h-[52%] w-full text-on-night-2 max-lg:hidden">
      <g fill="none" stroke="currentColor" strokeLinecap="round">
        {districts.filter((x) => x !== centre).map((x) => <path key={x} d={arc(centre, x, 0.8)} strokeWidth="1.8" opacity="0.8" />)}
        {points.map((x, index) => {
          const hub = districts[Math.floor(index / 3)] ?? centre;
          return x === hub ? null : <path key={x} d={arc(hub, x, 1.05)} strokeWidth="1.4" opacity="0.5" />;
        })}
      </g>
      <line x1="0" x2={width} y1={shore} y2={shore} stroke="currentColor" strokeWidth="1" opacity="0.35" />
      {points.map((x) => <circle key={x} cx={x} cy={shore} r={districts.includes(x) ? 6 : 3.5} className="fill-on-night" />)}
      <circle cx={centre} cy={shore} r="12" className="fill-night" stroke="var(--dc-on-night)" strokeWidth="3" />
      <circle cx={centre} cy={shore} r="5" className="fill-on-night" />
    </svg>
  );
}

function arc(from: number, to: number, rise: number): string {
  return `M${from} ${shore}Q${(from + to) / 2} ${shore - Math.abs(to - from) * rise * 1.3} ${to} ${shore}`;
}
