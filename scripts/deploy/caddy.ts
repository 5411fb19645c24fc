import { types } from '../../src/offline/list.ts'
import { headerRules, patternOf, usualCaching } from '../../src/views/serving/headers.ts'
import { securityHeaders } from '../../src/views/serving/policy.ts'
import type { Redirect } from '../../src/views/serving/redirects.ts'

/** What `deploy/Caddyfile` imports: where addresses lead, headers, content types, the page for a wrong address. */
export function caddySite(redirects: readonly Redirect[], base: string): string {
  const [, ...some] = headerRules
  return [
    'header {',
    ...Object.entries(securityHeaders).map(([name, value]) => `  ${name} "${value}"`),
    `  ?Cache-Control ${usualCaching}`,
    '}',
    ...some.flatMap(({ paths, headers }, index) => [
      `@files${index} path_regexp ${patternOf(paths, base)}`,
      ...Object.entries(headers).map(([name, value]) => `header @files${index} ${name} "${value}"`),
    ]),
    'map {path} {type} {',
    `  ~/$ "${types['html']}"`,
    ...Object.entries(types).map(([end, type]) => String.raw`  ~\.${end}$ "${type}"`),
    '  default application/octet-stream',
    '}',
    'header Content-Type {type}',
    'map {path} {moved} {',
    ...redirects.map(({ from, to }) => `  ${from} ${to}`),
    '  default ""',
    '}',
    '@moved not vars {moved} ""',
    'redir @moved {moved} 301',
    'handle_errors {',
    '  header {',
    `    Cache-Control ${usualCaching}`,
    `    Content-Type "${types['html']}"`,
    '  }',
    `  rewrite * ${base}404.html`,
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '}',
    '',
  ].join('\n')
}
