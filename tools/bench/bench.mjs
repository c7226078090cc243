// npm run bench: the figures that the product promises, each beside a bare equivalent in the same run.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { bundle } from '../build/build-app.mjs';
import { load } from './load.mjs';
import { machine } from './machine.mjs';
import { startStack } from './stack.mjs';
import { print } from './table.mjs';
import { makeWorld, SCREENS } from './world.mjs';

const MEETINGS = 3;
const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const rate = (value) => `${Math.round(value)} /s`;

console.log(machine());
await bundle('apps/api/src/main.ts', 'dist/apps/api/main.js');
await bundle('libs/billing/invoice-pdf/src/testing/pdf-bench.ts', 'dist/bench/pdf.js');
await bundle('libs/billing/server/src/testing/month-run-bench.ts', 'dist/bench/month-run.js');
await bundle('libs/billing/server/src/testing/statement-bench.ts', 'dist/bench/statement.js');
const { measurePdf } = await import(path.join(root, 'dist/bench/pdf.js'));
const { measureMonthRun } = await import(path.join(root, 'dist/bench/month-run.js'));
const { measureStatement } = await import(path.join(root, 'dist/bench/statement.js'));

const stack = await startStack();
const bare = await startBare();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void leave().finally(() => process.exit(1)));
try {
  const world = await makeWorld(stack.admin, MEETINGS);
  await lists(world);
  await joins(world);
  await month();
  await statements();
  await pdfs();
} finally {
  await leave();
}

async function leave() {
  bare.child.kill('SIGTERM');
  await stack.stop();
}

async function lists({ tokens }) {
  const rows = [];
  for (const [name, address, token] of [
    ['endpoints of a province', '/api/endpoints?pageSize=50', tokens.admin],
    ['endpoints, searched', '/api/endpoints?pageSize=50&q=phong%20hop%20so%2099', tokens.admin],
    ['meetings', '/api/meetings?pageSize=50', tokens.admin],
    ['invoices', '/api/billing/invoices?pageSize=50', tokens.clerk],
  ]) {
    const url = `${stack.origin}${address}`;
    const headers = { cookie: `dc_session=${token}` };
    const first = await fetch(url, { headers });
    if (!first.ok) throw new Error(`${address}: ${first.status} ${await first.text()}`);
    await fetch(`${bare.url}/page`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: await first.text() });
    const plan = (target) => ({ requests: repeat({ url: target, headers }, 2000), concurrency: 64, ratePerSecond: 200 });
    await load({ requests: repeat({ url, headers }, 300), concurrency: 16 });
    const ours = await load(plan(url));
    const base = await load(plan(`${bare.url}/page`));
    if (ours.failed > 0) throw new Error(`${address}: ${ours.failed} of ${ours.count} failed`);
    rows.push({ name, figure: `p50 ${ms(ours.p50Ms)}, p95 ${ms(ours.p95Ms)}`, bare: `p95 ${ms(base.p95Ms)}`, ratio: (ours.p95Ms / base.p95Ms).toFixed(1), mark: 'p95 under 300 ms', met: ours.p95Ms < 300 });
  }
  print('List pages at 200 requests a second (bare: a Fastify route answering the same bytes)', rows);
}

async function joins({ screens, meetingIds }) {
  if (!stack.media) return console.log('\nTicket to token: SKIPPED, no LiveKit server on this machine');
  const rows = [];
  const tickets = [];
  for (const meeting of meetingIds.slice(0, -1)) {
    for (let index = 0; index < screens.length; index += 40) {
      await Promise.all(
        screens.slice(index, index + 40).map(async (screen) => {
          const answer = await fetch(`${stack.origin}/api/device/meetings/${meeting}/ticket`, { method: 'POST', headers: headersOf(screen), body: '{}' });
          if (!answer.ok) throw new Error(`ticket: ${answer.status} ${await answer.text()}`);
          tickets.push({ screen, ticket: (await answer.json()).ticket });
        }),
      );
    }
  }
  const redeem = ({ screen, ticket }, url = `${stack.origin}/api/device/media/token`) => ({ url, method: 'POST', headers: headersOf(screen), body: JSON.stringify({ ticket }) });
  const ours = await load({ requests: tickets.map((ticket) => redeem(ticket)), concurrency: 32 });
  if (ours.failed > 0) throw new Error(`tokens: ${ours.failed} of ${ours.count} failed`);
  await load({ requests: tickets.slice(0, 500).map((ticket) => redeem(ticket, `${bare.url}/token`)), concurrency: 32 });
  const signer = await load({ requests: [...tickets, ...tickets, ...tickets].map((ticket) => redeem(ticket, `${bare.url}/token`)), concurrency: 32 });
  rows.push({ name: `token for a ticket, ${ours.count} of them`, figure: `${rate(ours.perSecond)}, p95 ${ms(ours.p95Ms)}`, bare: rate(signer.perSecond), ratio: (ours.perSecond / signer.perSecond).toFixed(2), mark: 'at least 300 /s', met: ours.perSecond >= 300 });

  const storm = await joinStorm(screens, meetingIds.at(-1));
  rows.push({ name: `${SCREENS} joins in 10 s, ticket and token`, figure: `p50 ${ms(storm.p50Ms)}, p95 ${ms(storm.p95Ms)}, ${storm.failed} failed`, mark: 'p95 under 500 ms, no error', met: storm.p95Ms < 500 && storm.failed === 0 });
  print('Ticket to token, each checked against session, right and one-time ticket (bare: a route that signs for whoever asks)', rows);
}

async function joinStorm(screens, meeting) {
  const times = [];
  let failed = 0;
  const begun = performance.now();
  await Promise.all(
    screens.map(async (screen, index) => {
      await new Promise((resolve) => setTimeout(resolve, (index * 10_000) / screens.length));
      const due = begun + (index * 10_000) / screens.length;
      try {
        const first = await fetch(`${stack.origin}/api/device/meetings/${meeting}/ticket`, { method: 'POST', headers: headersOf(screen), body: '{}' });
        const { ticket } = await first.json();
        const second = await fetch(`${stack.origin}/api/device/media/token`, { method: 'POST', headers: headersOf(screen), body: JSON.stringify({ ticket }) });
        if (!second.ok) throw new Error(String(second.status));
        await second.json();
      } catch {
        failed += 1;
      }
      times.push(performance.now() - due);
    }),
  );
  times.sort((a, b) => a - b);
  return { failed, p50Ms: times[Math.floor(times.length / 2)], p95Ms: times[Math.floor(times.length * 0.95)] };
}

async function month() {
  const { payers, endpoints, oursMs, againMs, laterMs, previewMs, sqlMs, firstPeakMegabytes, lastPeakMegabytes, firstHeldMegabytes, lastHeldMegabytes } = await measureMonthRun(stack.adminUrl, stack.env);
  print('Month run, durable, with VAT and gapless numbers (bare: one SQL statement that computes and inserts the same lines and days)', [
    { name: `${payers} payers, ${endpoints} endpoints`, figure: `${(oursMs / 1000).toFixed(2)} s`, bare: `${(sqlMs / 1000).toFixed(2)} s`, ratio: (oursMs / sqlMs).toFixed(1), mark: 'under 6 s', met: oursMs < 6000 },
    { name: 'again, nothing to do', figure: `${(againMs / 1000).toFixed(2)} s`, mark: 'under 1 s', met: againMs < 1000 },
    { name: 'the same with six months behind it', figure: `${(laterMs / 1000).toFixed(2)} s`, mark: 'under 6 s', met: laterMs < 6000 },
    { name: 'preview of one payer, then', figure: ms(previewMs), mark: 'under 100 ms', met: previewMs < 100 },
    { name: 'memory held after the seventh month (bare: first)', figure: `${Math.round(lastHeldMegabytes)} MB`, bare: `${Math.round(firstHeldMegabytes)} MB`, ratio: (lastHeldMegabytes / firstHeldMegabytes).toFixed(2), mark: 'flat: under 1.25', met: lastHeldMegabytes < 1.25 * firstHeldMegabytes },
    { name: 'at its highest, with what is not collected yet', figure: `${Math.round(lastPeakMegabytes)} MB`, bare: `${Math.round(firstPeakMegabytes)} MB`, ratio: (lastPeakMegabytes / firstPeakMegabytes).toFixed(2) },
  ]);
}

async function statements() {
  const rows = [];
  for (const { lines, matched, oursMs, previewMs, sqlMs } of await measureStatement(stack.adminUrl, stack.env, [5_000, 50_000])) {
    const most = lines === 5_000 ? 10 : null;
    rows.push({ name: `${lines} lines, ${matched} matched`, figure: `${(oursMs / 1000).toFixed(2)} s, of it ${(previewMs / 1000).toFixed(2)} s preview`, bare: `${(sqlMs / 1000).toFixed(2)} s`, ratio: (oursMs / sqlMs).toFixed(1), ...(most !== null && { mark: `under ${most} s`, met: oursMs < most * 1000 }) });
  }
  print('Bank statement, from its file to the ledger, durable (bare: inserts of the same lines, payments and allocations without triggers)', rows);
}

async function pdfs() {
  const rows = [];
  for (const [lines, rounds] of [[1, 20], [24, 10], [200, 5]]) {
    const { oursMs, bareMs } = await measurePdf(lines, rounds);
    rows.push({ name: `invoice of ${lines} ${lines === 1 ? 'line' : 'lines'}`, figure: ms(oursMs), bare: ms(bareMs), ratio: (oursMs / bareMs).toFixed(2) });
  }
  print('Invoice PDF (bare: pdfkit writing the same texts in the same fonts)', rows);
}

function headersOf(screen) {
  return { cookie: `dc_device=${screen}`, origin: stack.origin, 'content-type': 'application/json' };
}

function repeat(request, count) {
  return Array.from({ length: count }, () => request);
}

function startBare() {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'bare-server.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`bare server ended: ${code}`)));
    child.stdout.once('data', (line) => resolve({ child, url: String(line).trim() }));
  });
}
