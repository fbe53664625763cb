/** Handlebars in one file, without the source maps that make compiling twice as slow; the package has no types for it. */
declare module 'handlebars/dist/handlebars.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}
