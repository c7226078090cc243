import type { OpenAPIObject } from '@nestjs/swagger';
import { API_PAGE_STYLE } from './api-page-style';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly { name: string; in: string; required?: boolean; schema?: unknown }[];
  readonly body: unknown;
  readonly answers: readonly { status: string; schema: unknown }[];
}

/** Every route by the first part of its path, with what it takes and answers. */
export function renderApiPage(document: OpenAPIObject): string {
  const groups = Map.groupBy(operationsOf(document), ({ path }) => path.split('/')[2] ?? path);
  const names = [...groups.keys()].sort();
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(document.info.title)}</title><style>${API_PAGE_STYLE}</style></head><body>
<h1>${escape(document.info.title)}</h1><p>${escape(document.info.description ?? '')} <a href="/openapi.json">openapi.json</a></p>
<nav><ul>${names.map((name) => `<li><a href="#${escape(name)}">${escape(name)}</a></li>`).join('')}</ul></nav>
${names.map((name) => `<section id="${escape(name)}"><h2>${escape(name)}</h2>${(groups.get(name) ?? []).map(renderOperation).join('')}</section>`).join('')}
<section id="schemas"><h2>Schemas</h2>${Object.entries(document.components?.schemas ?? {}).map(renderSchema).join('')}</section>
</body></html>`;
}

function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const body = operation.requestBody && 'content' in operation.requestBody ? firstSchema(operation.requestBody.content) : undefined;
      return [
        {
          method,
          path,
          summary: operation.summary ?? '',
          parameters: (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter] : [])),
          body,
          answers: Object.entries(operation.responses).flatMap(([status, answer]) =>
            answer && 'description' in answer ? [{ status, schema: firstSchema(answer.content) }] : [],
          ),
        },
      ];
    }),
  );
}

const firstSchema = (content: Record<string, { schema?: unknown }> | undefined): unknown => Object.values(content ?? {})[0]?.schema;

function renderOperation({ method, path, summary, parameters, body, answers }: Operation): string {
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${escape(place)}${required ? ', required' : ''}</td><td><code>${escape(JSON.stringify(schema ?? {}))}</code></td></tr>`,
  );
  return `<details><summary><span class="method">${method}</span> <code>${escape(path)}</code> ${escape(summary)}</summary>
${rows.length > 0 ? `<table><tbody>${rows.join('')}</tbody></table>` : ''}
${body === undefined ? '' : `<h4>Body</h4>${code(body)}`}
${answers.map(({ status, schema }) => `<h4>${escape(status)}</h4>${schema === undefined ? '' : code(schema)}`).join('')}</details>`;
}

const renderSchema = ([name, schema]: [string, unknown]): string => `<details id="schema-${escape(name)}"><summary><code>${escape(name)}</code></summary>${code(schema)}</details>`;

const code = (value: unknown): string => `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
