function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const element = document.getElementById(id);
  if (element instanceof type) return element;
  throw new Error(`index.html has no ${id}`);
}

export function findElements() {
  return {
    skip: byId('skip', HTMLElement),
    welcome: byId('welcome', HTMLElement),
    starters: byId('starters', HTMLUListElement),
    ruleCard: byId('rule-card', HTMLElement),
    changesCard: byId('changes-card', HTMLElement),
    result: byId('result', HTMLElement),
    sample: byId('sample', HTMLSelectElement),
    url: byId('address', HTMLInputElement),
    file: byId('file', HTMLInputElement),
    source: byId('source', HTMLTextAreaElement),
    sourceName: byId('source-name', HTMLElement),
    kind: byId('kind', HTMLFieldSetElement),
    recognised: byId('recognised', HTMLElement),
    rule: byId('rule', HTMLTextAreaElement),
    ruleLines: byId('rule-lines', HTMLElement),
    ruleNote: byId('rule-note', HTMLElement),
    problems: byId('problems', HTMLElement),
    resetRule: byId('reset-rule', HTMLButtonElement),
    against: byId('against', HTMLSelectElement),
    changes: byId('changes', HTMLElement),
    status: byId('status', HTMLElement),
    articleButtons: byId('article-buttons', HTMLFieldSetElement),
    copyArticle: byId('copy-article', HTMLButtonElement),
    saveJson: byId('save-json', HTMLButtonElement),
    saveCsv: byId('save-csv', HTMLButtonElement),
    copyRuleJson: byId('copy-rule-json', HTMLButtonElement),
    copyRuleFile: byId('copy-rule-file', HTMLButtonElement),
    copyFixture: byId('copy-fixture', HTMLButtonElement),
    inspection: byId('inspection', HTMLElement),
  };
}

export type Elements = ReturnType<typeof findElements>;
