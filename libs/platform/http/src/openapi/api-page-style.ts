/** Its hash is the only style that the page's content security policy lets in. */
export const API_PAGE_STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1.5rem}
nav ul{columns:2;padding-left:1.2rem}
section{margin-top:2.5rem}
details{border:1px solid #8886;border-radius:.5rem;margin:.5rem 0;padding:.5rem .9rem}
summary{cursor:pointer}
summary code{font-weight:600}
.method{display:inline-block;min-width:4.2rem;font:600 .8rem/1.6 ui-monospace,monospace;text-transform:uppercase}
pre{overflow:auto;background:#8881;padding:.75rem;border-radius:.4rem;font-size:.85rem}
table{border-collapse:collapse;width:100%}
td,th{text-align:left;padding:.25rem .6rem .25rem 0;vertical-align:top}
`;
