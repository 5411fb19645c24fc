import type { APIRoute, GetStaticPaths } from 'astro'
import type { Page } from '../../../../views/page.ts'
import { directAnswers } from '../../../../search/answers.ts'
import { openBook } from '../../../../loader/library.ts'
import { pageKinds } from '../../../../schema/page.ts'

export const getStaticPaths = (async () => {
  const { library } = await openBook()
  return library.pages.flatMap((page) =>
    page.kind === 'condition' || page.kind === 'therapy'
      ? [{ params: { folder: pageKinds[page.kind].folder, id: page.id }, props: { page } }]
      : [],
  )
}) satisfies GetStaticPaths

/** What a search answers at once when a question names this page. */
export const GET: APIRoute<{ page: Page<'condition'> | Page<'therapy'> }> = async ({ props }) =>
  new Response(JSON.stringify(directAnswers(props.page, await openBook())))
