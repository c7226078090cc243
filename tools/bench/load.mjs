import http from 'node:http';

/**
 * Sends requests over kept connections, `concurrency` at a time (or `ratePerSecond`, spread evenly), and times each.
 * @param {{requests: Iterable<{url: string, method?: string, headers?: object, body?: string}>, concurrency: number, ratePerSecond?: number}} plan
 * @returns {Promise<{count: number, failed: number, perSecond: number, p50Ms: number, p95Ms: number}>} any status but 2xx is a failure
 */
export async function load({ requests, concurrency, ratePerSecond }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  const iterator = requests[Symbol.iterator]();
  const times = [];
  let failed = 0;
  let sent = 0;
  const begun = performance.now();
  const worker = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      // The clock of a request that had to wait for its turn runs from its turn: waiting is part of what people feel.
      const due = ratePerSecond ? begun + (sent++ * 1000) / ratePerSecond : performance.now();
      if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      const status = await once(agent, next.value).catch(() => 0);
      times.push(performance.now() - due);
      if (status < 200 || status > 299) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { count: times.length, failed, perSecond: times.length / seconds, p50Ms: at(0.5), p95Ms: at(0.95) };
}

function once(agent, { url, method = 'GET', headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method, headers: body ? { ...headers, 'content-length': Buffer.byteLength(body) } : headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    });
    request.once('error', reject);
    request.end(body);
  });
}
