import { claimKinds } from '../../src/schema/claim.ts'
import type { ClaimKind } from '../../src/schema/claim.ts'
import { calledIds } from './claims-shown.ts'
import { componentsIn, report } from './library.ts'
import type { Library } from './library.ts'

/**
 * Report on the pages every claim of a kind that stands among the results of a study, or under another heading than
 * that of its kind.
 */
export function reportOutsideItsSection({ pages, claims }: Library, kind: ClaimKind, ruleId: string): void {
  const ids = new Set(claims.filter(({ claim }) => claim?.kind === kind).map(({ id }) => id))
  for (const { file, sections } of pages) {
    for (const { title, nodes } of sections) {
      for (const { node, props } of componentsIn({ type: 'root', children: nodes })) {
        if (node.name === 'Claim' && title === claimKinds[kind]) continue
        for (const id of calledIds(node, props).filter((id) => ids.has(id))) {
          const where =
            node.name === 'Study' ? 'among the results of a study' : title ? `under \`${title}\`` : 'under no heading'
          const reason = `Unexpected ${kind} \`${id}\` ${where}, move it under \`## ${claimKinds[kind]}\``
          report(file, reason, ruleId, node.position)
        }
      }
    }
  }
}
