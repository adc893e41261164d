/** What the bundler makes of a file that is imported as text; whoever imports src/shared has the bundler's own declarations. */
declare module '*?raw' {
  const text: string;
  export default text;
}
