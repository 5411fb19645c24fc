import { EpubCheck } from '@likecoin/epubcheck-ts'

/**
 * Ask EPUBCheck-ts about a book, and give its answer in words.
 *
 * Throws where it finds an error or a warning, with the first five and their places.
 */
export async function checkBook(path: string, book: Uint8Array): Promise<string> {
  const { messages, errorCount, fatalCount, warningCount } = await EpubCheck.validate(book)
  const counts = `EPUBCheck-ts: ${errorCount + fatalCount} errors, ${warningCount} warnings`
  if (errorCount + fatalCount + warningCount === 0) return counts
  const first = messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .slice(0, 5)
    .map(({ id, message, location }) => `${id} ${location?.path ?? ''}:${location?.line ?? ''} ${message}`)
  throw new Error(`Unexpected faults in ${path}, mend what scripts/export/epub/ prints. ${counts}\n${first.join('\n')}`)
}
