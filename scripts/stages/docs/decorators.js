// Plain JavaScript, because Redocly loads it in a process of its own.
import { readFileSync } from "node:fs";

const says = JSON.parse(readFileSync(new URL("provenance.json", import.meta.url), "utf8"));

/** Parameters have one example for each exchange, most of them the same: shows every value once. */
const distinctExamples = () => ({
  Parameter: {
    leave(parameter, { resolve }) {
      const seen = new Set();
      for (const [name, example] of Object.entries(parameter.examples ?? {})) {
        const value = JSON.stringify(resolve(example).node?.value);
        if (seen.has(value)) delete parameter.examples[name];
        seen.add(value);
      }
    },
  },
});

/** Puts into words, beside each answer, where it is known from. */
const visibleProvenance = () => ({
  Response: {
    leave(response, { resolve }) {
      const status = says[response["x-provenance"]];
      if (!status) return;
      const examples = Object.values(response.content ?? {}).flatMap(({ examples = {} }) =>
        Object.values(examples),
      );
      const forms = Object.values(response.content ?? {}).flatMap(({ schema = {} }) => {
        const { node } = resolve(schema);
        return [node, ...(node?.anyOf ?? []).map((form) => resolve(form).node)];
      });
      const ours =
        response["x-provenance"] === "documented" &&
        forms.some((form) => form?.["x-provenance"] === "constructed");
      const bodies = new Set(examples.map((example) => says[resolve(example).node?.["x-provenance"]]));
      const notes = [
        `This answer ${status}.`,
        ...(ours ? [says["constructed-fields"]] : []),
        ...[...bodies].filter((text) => text && text !== status).map((text) => `Its example ${text}.`),
      ];
      response.description += `\n\n> ${notes.join(" ")}`;
    },
  },
});

export default () => ({
  id: "docs",
  decorators: { oas3: { "distinct-examples": distinctExamples, "visible-provenance": visibleProvenance } },
});
