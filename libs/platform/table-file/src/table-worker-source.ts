/**
 * Runs in a thread of its own with a cap on memory: a workbook of 10,000 rows keeps a thread busy for seconds, and the
 * api must go on answering heartbeats. It is text because the app is one bundled file; it knows nothing of the product.
 */
export const TABLE_WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const { packages, kind, bytes, text, delimiter, bareFormula, numberMark, mostRows } = workerData;

function cellText(value) {
  if (value === null || value === undefined) return '';
  // Excel keeps 15 digits: of a longer number the last ones are lost, and the row must say so.
  if (typeof value === 'number' && Math.abs(value) >= 1e15) return value.toExponential().toUpperCase();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return numberMark + String(value);
  if (typeof value !== 'object') return String(value);
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    return result === undefined || result === null || (typeof result === 'object' && 'error' in result) ? bareFormula : cellText(result);
  }
  if (Array.isArray(value.richText)) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return cellText(value.text);
  return '';
}

// A cell merged over several rows counts for each of them: the district's name beside its communes.
function merged(cell) {
  if (!cell.isMerged || cell.master === cell) return cell.value;
  return cell.master.col === cell.col ? cell.master.value : '';
}

function sheetRows(sheet) {
  if (sheet.actualRowCount > mostRows) return null;
  const rows = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column <= 100) cells[column - 1] = cellText(merged(cell));
    });
    rows.push({ number, cells: Array.from(cells, (cell) => cell ?? '') });
  });
  return rows;
}

async function workbookTables() {
  const { Workbook } = require(packages.exceljs);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes, { ignoreNodes: ['dataValidations', 'conditionalFormatting', 'drawing', 'extLst', 'picture'] });
  // The table may stand behind a sheet that explains how to fill it in.
  return workbook.worksheets.filter((one) => one.state === 'visible' && one.actualRowCount > 0).slice(0, 5).map(sheetRows);
}

function textTables() {
  const { parse } = require(packages.csvParse);
  let number = 0;
  let kept = 0;
  const rows = [];
  try {
    parse(text, {
      delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 100000,
      // Excel writes a line of delimiters for each row that was ever touched, a million of them at worst.
      on_record: (cells) => {
        number += 1;
        if (cells.every((cell) => cell.trim() === '')) return null;
        kept += 1;
        if (kept > mostRows) throw tooMany;
        rows.push({ number, cells: cells.slice(0, 100) });
        return null;
      },
    });
  } catch (error) {
    if (error === tooMany) return [null];
    throw error;
  }
  return [rows];
}
const tooMany = new Error('too many rows');

(async () => {
  try {
    parentPort.postMessage({ tables: kind === 'xlsx' ? await workbookTables() : textTables() });
  } catch (error) {
    parentPort.postMessage({ failed: String(error && error.message) });
  }
})();
`;
