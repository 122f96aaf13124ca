/** A module for Node's `--import` that makes packages fail to resolve, as if they were not installed. */
export function withoutPackages(names: readonly string[]): string {
  const hooks = `export const resolve = (specifier, context, next) => {
    if (${JSON.stringify(names)}.some((name) => specifier === name || specifier.startsWith(name + '/')))
      throw Object.assign(new Error('loads ' + specifier), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(specifier, context);
  };`;
  const hooksUrl = `data:text/javascript,${encodeURIComponent(hooks)}`;
  const code = `import { register } from 'node:module'; register(${JSON.stringify(hooksUrl)});`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
