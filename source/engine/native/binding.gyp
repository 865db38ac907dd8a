# Compiled by scripts/build-native.mjs, which passes the folders of the headers and the versions they belong to.
{
	"variables": {
		"addon_api%": "",
		"node_llama%": "",
		"llama_cpp%": "",
		"built_for%": "",
		"built_release%": ""
	},
	"targets": [
		{
			"target_name": "bridge",
			"sources": [
				"bridge.cc",
				"attachment.cc",
				"contrast.cc",
				"device-contrast.cc",
				"dola.cc",
				"grammar-check.cc",
				"highest.cc",
				"js-sampler.cc",
				"lm-head.cc",
				"penalties.cc",
				"sampler.cc",
				"stages.cc",
				"symbols.cc",
				"telemetry.cc",
				"thread-pool.cc"
			],
			"include_dirs": [
				"<(addon_api)",
				"<(node_llama)/addon",
				"<(llama_cpp)/include",
				"<(llama_cpp)/src",
				"<(llama_cpp)/ggml/include"
			],
			"defines": [
				"NAPI_VERSION=8",
				"NODE_ADDON_API_CPP_EXCEPTIONS_ALL",
				"BUILT_FOR=\"<(built_for)\"",
				"BUILT_RELEASE=\"<(built_release)\""
			],
			"cflags!": ["-fno-exceptions"],
			"cflags_cc!": ["-fno-exceptions", "-fno-rtti", "-std=gnu++20", "-std=gnu++14"],
			# Without -fno-trapping-math and -fno-math-errno the loops of contrast.cc compute one number at a time (13 times slower).
			"cflags_cc": [
				"-std=c++17", "-fvisibility=hidden", "-O3", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast"
			],
			"xcode_settings": {
				"GCC_ENABLE_CPP_EXCEPTIONS": "YES",
				"GCC_ENABLE_CPP_RTTI": "YES",
				"CLANG_CXX_LANGUAGE_STANDARD": "c++17",
				"GCC_OPTIMIZATION_LEVEL": "3",
				"OTHER_CPLUSPLUSFLAGS": ["-fno-math-errno", "-fno-trapping-math"],
				"MACOSX_DEPLOYMENT_TARGET": "12.0"
			},
			"msvs_settings": {
				"VCCLCompilerTool": {"ExceptionHandling": 1, "AdditionalOptions": ["/std:c++17", "/O2"]}
			},
			"conditions": [
				["OS=='win'", {"sources": ["platform-windows.cc"]}, {"sources": ["platform-posix.cc"]}],
				["OS=='linux'", {"libraries": ["-ldl"]}]
			]
		}
	]
}
