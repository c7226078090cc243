/**
 * Runs in a thread of its own with a cap on memory: a workbook of 10,000 rows keeps a thread busy for seconds, and the
 * api must go on answering heartbeats. It is text because the app is one bundled file; it knows nothing of the product.
 */
export const TABLE_WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const { packages, kind, bytes, text, delimiter, bareFormula, mostRows } = workerData;

function cellText(value) {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    return result === undefined || result === null || (typeof result === 'object' && 'error' in result) ? bareFormula : cellText(result);
  }
  if (Array.isArray(value.richText)) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return cellText(value.text);
  return '';
}

async function workbookRows() {
  const { Workbook } = require(packages.exceljs);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes, { ignoreNodes: ['dataValidations', 'conditionalFormatting', 'drawing', 'extLst', 'picture'] });
  const sheet = workbook.worksheets.find((one) => one.state === 'visible' && one.actualRowCount > 0) ?? workbook.worksheets[0];
  const rows = [];
  if (!sheet) return rows;
  if (sheet.actualRowCount > mostRows) return null;
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column <= 100) cells[column - 1] = cellText(cell.isMerged && cell.master !== cell ? '' : cell.value);
    });
    rows.push({ number, cells: Array.from(cells, (cell) => cell ?? '') });
  });
  return rows;
}

function textRows() {
  const { parse } = require(packages.csvParse);
  const records = parse(text, {
    delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 100000, to: mostRows + 1,
  });
  if (records.length > mostRows) return null;
  return records.map((cells, index) => ({ number: index + 1, cells: cells.slice(0, 100) }));
}

(async () => {
  try {
    parentPort.postMessage({ rows: kind === 'xlsx' ? await workbookRows() : textRows() });
  } catch (error) {
    parentPort.postMessage({ failed: String(error && error.message) });
  }
})();
`;
