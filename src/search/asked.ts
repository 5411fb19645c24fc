import { pageKinds } from '../schema/page.ts'
import { withBase } from '../views/routes.ts'

/** Folders of the site that name no page of content. */
const folders = ['claims', 'compare', 'zh', ...Object.values(pageKinds).map(({ folder }) => folder)]

/**
 * The pattern of what in an address of the site is no word to search for: the base, folders, the end of a file's name,
 * and the signs between words. Means what it should with the flags `g` and `u`.
 *
 * @example '/conditions/multiple-sclerosis.html'.replace(RegExp(noWords(), 'gu'), ' ') // ' multiple sclerosis '
 */
export function noWords(base = withBase('')): string {
  const escaped = base.replaceAll(/[.+]/g, '[$&]')
  const named = folders.join('|')
  return String.raw`(?:^${escaped}(?:404\.html$)?|\b(?:${named})/|\.(?:html?|md|pdf)$|[^\p{L}\p{N}])+`
}
