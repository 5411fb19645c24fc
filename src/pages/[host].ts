import type { APIRoute } from 'astro'
import { openBook } from '../loader/library.ts'
import { withBase } from '../views/routes.ts'
import { headersFile } from '../views/serving/headers.ts'
import { redirectsFile, redirectsOf } from '../views/serving/redirects.ts'

/** Files that hosts of static sites read; their names would hide them here, so a parameter gives them. */
const files: Record<string, (base: string) => Promise<string> | string> = {
  _headers: headersFile,
  _redirects: async (base) => redirectsFile(redirectsOf((await openBook()).moved, base)),
}

export const getStaticPaths = () => Object.keys(files).map((host) => ({ params: { host } }))

/** What a host is to send with each file, and where an address that moved leads. */
export const GET: APIRoute = async ({ params: { host = '' } }) => new Response(await files[host]?.(withBase('')))
