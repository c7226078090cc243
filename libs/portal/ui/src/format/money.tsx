import { classNames } from '../class-names';
import { formatVnd } from './format-vnd';

type Props = { vnd: number; /** Writes + before what is more, for differences. */ signed?: boolean; className?: string };

/** A sum of đồng, in digits that line up; never breaks over lines. */
export function Money({ vnd, signed = false, className }: Props) {
  return <span className={classNames('dc-figures whitespace-nowrap', className)}>{signed && vnd > 0 ? `+${formatVnd(vnd)}` : formatVnd(vnd)}</span>;
}
