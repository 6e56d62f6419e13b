// The sentences of a language, which the build gathers from assets/i18n.
declare module "words:*" {
  const text: string
  export default text
}
