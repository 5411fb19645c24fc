/** A YAML file is imported as what it holds (`integrations/yaml.ts`); who imports it names its shape. */
declare module '*.yaml' {
  const content: unknown
  // biome-ignore lint/style/noDefaultExport: a module of data has nothing else to be called by
  export default content
}
