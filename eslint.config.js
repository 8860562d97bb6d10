import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      ...["dist/", ".cache/", "coverage/", "exercises/*/*/wrong/", "node_modules/", "test-results/"],
      "src/grader/suite-types/", // declares "vitest" anew, for the editor of learners: see its test
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./tsconfig.tools.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/prefer-literal-enum-member": "off",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/dot-notation": "off",
      eqeqeq: ["error", "always"],
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Alternatives are a union with a tag (style point 4)." },
        { selector: "ExportDefaultDeclaration", message: "Named exports only (style point 13)." },
      ],
    },
  },
  {
    files: ["src/{ui,features,app}/**/*.tsx"],
    plugins: { "react-hooks": reactHooks, ...jsxA11y.flatConfigs.strict.plugins },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.strict.rules },
  },
  { files: ["src/app/early.js"], languageOptions: { globals: globals.browser } },
  {
    // Learners write this code: what matters is that it compiles and is judged, not our lint.
    files: ["exercises/**/*.ts", "lessons/**/*.ts"],
    rules: {
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": "off",
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      "@typescript-eslint/only-throw-error": "off",
    },
  },
  {
    files: ["*.config.{js,ts}", "**/*.cjs", "tools/**"],
    rules: { "no-restricted-syntax": "off" },
    languageOptions: { globals: { ...globals.node, ...globals.commonjs } },
  },
  { files: ["lessons/**/*.mjs"], languageOptions: { globals: globals.node } },
  { files: ["**/*.{js,cjs,mjs}"], ...tseslint.configs.disableTypeChecked },
);
