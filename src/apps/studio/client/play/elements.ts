const CAPITAL = /[A-Z]/gu;

/** Elements of index.html, by their ids in camel case. */
function all<Name extends string, Type extends HTMLElement>(
  type: new () => Type,
  ...names: readonly Name[]
): Readonly<Record<Name, Type>> {
  const found = names.map((name) => {
    const element = document.getElementById(name.replace(CAPITAL, '-$&').toLowerCase());
    if (!(element instanceof type)) throw new Error(`index.html has no ${name}`);
    return [name, element];
  });
  return Object.fromEntries(found);
}

export const parts = {
  ...all(HTMLElement, 'skip', 'welcome', 'result', 'ruleCard', 'changesCard'),
  ...all(HTMLElement, 'sourceName', 'recognised', 'status', 'inspection', 'changes'),
  ...all(HTMLElement, 'ruleLines', 'ruleNote', 'problems'),
  ...all(HTMLInputElement, 'address', 'file'),
  ...all(HTMLTextAreaElement, 'source', 'rule'),
  ...all(HTMLSelectElement, 'sample', 'against'),
  ...all(HTMLFieldSetElement, 'kind', 'articleButtons'),
  ...all(HTMLButtonElement, 'copyArticle', 'saveJson', 'saveCsv'),
  ...all(HTMLButtonElement, 'resetRule', 'copyRuleJson', 'copyRuleFile', 'copyFixture'),
};
