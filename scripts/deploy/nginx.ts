import { types } from '../../src/offline/list.ts'
import { headerRules, patternOf, usualCaching } from '../../src/views/serving/headers.ts'
import type { Redirect } from '../../src/views/serving/redirects.ts'
import { securityHeaders } from '../../src/views/serving/policy.ts'

/** Headers that only some files have, or not all with the same value. */
const varying = [...new Set(headerRules.slice(1).flatMap(({ headers }) => Object.keys(headers)))]

/** What `deploy/nginx.conf` reads outside its server: where addresses lead, and what depends on the address of a file. */
export function nginxMaps(redirects: readonly Redirect[], base: string): string {
  return [
    mapOf(
      'moved',
      '',
      redirects.map(({ from, to }) => [from, to]),
    ),
    ...varying.map((name) =>
      mapOf(
        variableOf(name),
        name === 'Cache-Control' ? usualCaching : '',
        headerRules.flatMap(({ paths, headers }) =>
          headers[name] === undefined || paths === '*' ? [] : [[`~${patternOf(paths, base)}`, headers[name]]],
        ),
      ),
    ),
  ].join('\n')
}

function mapOf(variable: string, usual: string, rows: string[][]): string {
  const lines = [['default', usual], ...rows].map(([key, value]) => `  "${key}" "${value}";\n`)
  return `map $uri $${variable} {\n${lines.join('').replace('"default"', 'default')}}\n`
}

/** The header `Cache-Control` stands in `$sends_cache_control`; one that is empty is not sent. */
function variableOf(name: string): string {
  return `sends_${name.toLowerCase().replaceAll('-', '_')}`
}

/** What `deploy/nginx.conf` reads inside its server: headers, content types, and the page for a wrong address. */
export function nginxServer(base: string): string {
  const headers = [...Object.entries(securityHeaders), ...varying.map((name) => [name, `$${variableOf(name)}`])]
  return [
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    // A folder without a page is refused with 403; to a reader it is a wrong address as well.
    `error_page 403 404 =404 ${base}404.html;`,
    'types {',
    ...Object.entries(types).map(([end, type]) => `  ${type.replace(/;.*/, '')} ${end};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${charsetTypes().join(' ')};`,
    '',
  ].join('\n')
}

/** Types that are sent with their character set; nginx takes HTML for one anyway, and complains of it in the list. */
function charsetTypes(): string[] {
  const texts = Object.values(types).filter((type) => type.includes('charset') && !type.startsWith('text/html'))
  return texts.map((type) => type.replace(/;.*/, ''))
}
