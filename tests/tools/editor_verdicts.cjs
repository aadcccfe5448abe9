// What an editor with yaml-language-server says about texts: reads {schema, texts: {name: text}}
// from standard input, writes {name: [message, ...]}.

const { readFileSync } = require("node:fs");
const { getLanguageService } = require("yaml-language-server");
const { TextDocument } = require("vscode-languageserver-textdocument");

async function main() {
  const { schema, texts } = JSON.parse(readFileSync(0, "utf8"));
  const server = getLanguageService({
    schemaRequestService: (address) => Promise.reject(new Error(`not fetched: ${address}`)),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  server.configure({
    validate: true,
    yamlVersion: "1.2",
    customTags: [],
    schemas: [{ uri: "sop.schema.json", fileMatch: ["*.sop.yaml"], schema }],
  });
  const verdicts = {};
  for (const [name, text] of Object.entries(texts)) {
    const document = TextDocument.create(`file:///${name}.sop.yaml`, "yaml", 1, text);
    const found = await server.doValidation(document, false);
    verdicts[name] = found.map((one) => one.message);
  }
  process.stdout.write(JSON.stringify(verdicts));
}

main();
