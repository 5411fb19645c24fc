/** Style sheets that a bundle of ours holds as text (`src/integrations/search-index.ts`). */
declare module '*.css' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: a style sheet as text has nothing else to export
  export default text
}
