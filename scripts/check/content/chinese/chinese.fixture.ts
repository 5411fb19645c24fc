import { contentFaults } from '../../fixture.ts'

/** What a test says of a condition in English and in Chinese, line by line. */
interface Written {
  english?: Record<string, string>
  chinese?: Record<string, string>
  /** Further lines of the page's frontmatter; its name in Chinese unless a test says something else. */
  fields?: string
  /** Files beside the page. */
  files?: Record<string, string>
}

const told = { works: '未证实。', harms: '没有说明。', law: '没有找到。', price: '没有价格。', next: '给医生看。' }

/** What a rule finds on the page of a disease with an answer in Chinese: one of no figures, but for what is given. */
export function chineseFaults(id: string, { english = {}, chinese = {}, fields = 'zh: 病', files = {} }: Written) {
  const answer = (name: string, lines: Record<string, string>) =>
    Object.keys(lines).length === 0
      ? ''
      : `${name}:\n${Object.entries(lines)
          .map(([line, says]) => `  ${line}: "${says}"\n`)
          .join('')}`
  const page = [
    `---\ntitle: A disease\nsummary: S.\narea: unknown\nusual-care: unknown\n${fields}\n`,
    answer('answer', english),
    answer('answer-zh', { ...told, ...chinese }),
    '---\n\nText.\n',
  ].join('')
  return contentFaults(id, { 'conditions/ms.mdx': page, ...files })
}
