/** What tsdown.config.ts makes of an imported YAML file: its value. */
declare module "*.yaml" {
  const value: unknown;
  export default value;
}
