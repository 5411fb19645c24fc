import { condition } from './condition.ts'
import { facility } from './facility.ts'
import { guide } from './guide.ts'
import { regulation } from './regulation.ts'
import { source } from './source.ts'
import { therapy } from './therapy.ts'

/** Every kind of content page: its folder, its frontmatter, and what a reader sees it called. */
export const pageKinds = {
  condition: { folder: 'conditions', schema: condition, one: 'Condition', many: 'Conditions' },
  therapy: { folder: 'therapies', schema: therapy, one: 'Therapy', many: 'Therapies' },
  regulation: { folder: 'regulations', schema: regulation, one: 'Rule', many: 'Rules' },
  facility: {
    folder: 'facilities',
    schema: facility,
    one: 'Hospital, institute or company',
    many: 'Hospitals, institutes, companies',
  },
  guide: { folder: 'guides', schema: guide, one: 'Guide', many: 'Guides' },
  source: { folder: 'sources', schema: source, one: 'Source', many: 'Sources' },
} as const

export type PageKind = keyof typeof pageKinds
export const pageKindNames = Object.keys(pageKinds) as [PageKind, ...PageKind[]]
