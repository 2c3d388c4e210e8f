/** The path of a module that is built as a file of its own, to be run as a worker. */
declare module '*?modulePath' {
  const path: string;
  export default path;
}
