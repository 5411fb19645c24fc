/** A YAML file is imported as what it holds (`integrations/yaml.ts`); who imports it names its shape. */
declare module '*.yaml' {
  const content: unknown
  export default content
}
