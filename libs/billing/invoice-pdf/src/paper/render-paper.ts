import { drawSenderFeet } from '../draw-footers';
import { closeSheet, heightOf, openSheet, write, type Sheet } from '../sheet';
import { COLOR, CONTENT } from '../theme';
import { drawPaperHead } from './draw-paper-head';
import { drawPaperTable } from './draw-paper-table';
import type { Paper, PaperBlock } from './paper';

const BODY = { size: 10, width: CONTENT.width } as const;
const LABEL = 168;
const SIGNATURE = 92;

/** A paper as A4 PDF. Pure: equal papers give equal bytes. */
export async function renderPaper(paper: Paper): Promise<Uint8Array> {
  const sheet = openSheet({ title: [paper.title, paper.number].filter(Boolean).join(' '), author: paper.sender.name, createdAt: paper.madeAt });
  const nextPage = (): number => {
    sheet.addPage();
    return write(sheet, `${paper.title} ${paper.number ?? ''} (tiếp theo trang trước)`, CONTENT.left, CONTENT.top, { size: 8.5, color: COLOR.soft }) + 8;
  };
  paper.blocks.reduce((y, block) => drawBlock(sheet, block, y, nextPage), drawPaperHead(sheet, paper));
  drawSenderFeet(sheet, paper.sender, paper.demonstration);
  return closeSheet(sheet);
}

function drawBlock(sheet: Sheet, block: PaperBlock, top: number, nextPage: () => number): number {
  switch (block.kind) {
    case 'text': {
      const style = { ...BODY, font: block.strong ? 'strong' : 'text' } as const;
      return write(sheet, block.text, CONTENT.left, fits(top, heightOf(sheet, block.text, style), nextPage), style) + 6;
    }
    case 'facts':
      return block.rows.reduce((y, [label, value]) => {
        const style = { ...BODY, width: CONTENT.width - LABEL };
        const from = fits(y, heightOf(sheet, value || ' ', style), nextPage);
        write(sheet, label, CONTENT.left, from, { size: BODY.size, color: COLOR.soft, width: LABEL - 8 });
        return Math.max(write(sheet, value || ' ', CONTENT.left + LABEL, from, style), from + heightOf(sheet, label, { size: BODY.size, width: LABEL - 8 })) + 3;
      }, top) + 4;
    case 'table':
      return drawPaperTable(sheet, block, top + 2 + 60 > CONTENT.bottom ? nextPage() : top + 2, nextPage) + 10;
    case 'signatures': {
      const from = fits(top + 8, SIGNATURE, nextPage);
      const width = CONTENT.width / block.sides.length;
      block.sides.forEach(({ title, name }, index) => {
        const centred = { width, align: 'center' } as const;
        const x = CONTENT.left + index * width;
        const below = write(sheet, title, x, from, { ...centred, font: 'strong', size: 10 });
        write(sheet, '(Ký, ghi rõ họ tên, đóng dấu)', x, below, { ...centred, size: 8.5, color: COLOR.soft });
        write(sheet, name, x, from + SIGNATURE - 18, { ...centred, size: 9.5 });
      });
      return from + SIGNATURE;
    }
  }
}

const fits = (y: number, height: number, nextPage: () => number): number => (y + height > CONTENT.bottom ? nextPage() : y);
