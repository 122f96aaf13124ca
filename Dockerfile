# The HTTP service, see docs/serve.md: docker build -t samachar . && docker run --rm -p 127.0.0.1:8080:8080 samachar
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY fixtures fixtures
COPY examples examples
COPY src src
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY LICENSE ./
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# A port is published on one machine, where a web page could reach it by a name of its own: --allowed-hosts stops that.
ENTRYPOINT ["node", "dist/apps/cli/main.js", "serve", "--host", "0.0.0.0", "--stop-timeout", "8", "--allowed-hosts", "127.0.0.1,localhost,samachar"]
