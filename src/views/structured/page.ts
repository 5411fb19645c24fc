import { isOurs } from '../../claims/ours.ts'
import type { Block } from '../block.ts'
import type { Page } from '../page.ts'
import { pageAddress } from '../routes.ts'
import { conditionThing, otherNames } from './condition.ts'
import type { Own } from './graph.ts'
import { idAt, subjectId, type Full } from './ids.ts'
import { ruleThing } from './rule.ts'
import { citation, original, ownArticle } from './source.ts'
import { therapyThing, type Authorised } from './therapy.ts'

/** What a page of content tells is taken from its blocks, as they are shown, and from what is known beside it. */
export interface PageSources extends Authorised {
  blocks: readonly Block[]
}

/** What a page of content tells of its own. No verdict, of whatever or whomever it is, and nobody's promises. */
export function pageTells(page: Page, sources: PageSources, full: Full): Own {
  const name = page.facts.title
  switch (page.kind) {
    case 'condition':
      return { page: { ...medical(page, sources, full), about: conditionThing(page, full) } }
    case 'therapy':
      return { page: { ...medical(page, sources, full), about: therapyThing(page, sources, full) } }
    case 'guide':
      return { page: medical(page, sources, full) }
    case 'regulation': {
      const rule = ruleThing(page, sources.names, full)
      return { page: { name, ...(rule && { about: rule }), ...cited(sources, full) } }
    }
    case 'facility':
      return {
        page: {
          name,
          about: {
            '@type': 'Organization',
            '@id': subjectId('facility', page.id, full),
            name,
            ...(otherNames(page).length > 0 && { alternateName: otherNames(page) }),
          },
        },
      }
    case 'source':
      return {
        page: isOurs(page)
          ? { name, mainEntity: ownArticle(page, full) }
          : { name: `Our page on “${name}”`, isBasedOn: original(page, full) },
      }
    default:
      return page satisfies never
  }
}

/** What the page in Chinese of a condition tells of its own. */
export function chinesePageTells(id: string, name: string, full: Full): Own {
  const english = full(pageAddress('condition', id))
  return {
    page: {
      '@type': 'MedicalWebPage',
      name,
      audience: { '@type': 'Patient' },
      about: { '@id': subjectId('condition', id, full) },
      translationOfWork: { '@id': idAt(english, 'page') },
    },
  }
}

/** A page for patients, reviewed only if a named person has done so. */
function medical({ facts: { title, reviewed } }: Page, sources: PageSources, full: Full): Own['page'] {
  return {
    '@type': 'MedicalWebPage',
    name: title,
    audience: { '@type': 'Patient' },
    ...(reviewed && {
      lastReviewed: reviewed.on,
      reviewedBy: { '@type': 'Person', name: reviewed.by, jobTitle: reviewed.role },
    }),
    ...cited(sources, full),
  }
}

/** The sources that a page lists. */
function cited({ blocks }: PageSources, full: Full): Own['page'] {
  const sources = blocks
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) => (piece.shows === 'sources' ? piece.sources : []))
  return sources.length > 0 ? { citation: sources.map((source) => citation(source, full)) } : {}
}
